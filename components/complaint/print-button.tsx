'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

export function PrintButton({ label, icon }: { label: string; icon: ReactNode }) {
  return (
    <Button type="button" look="plain" className="no-print max-sm:hidden" icon={icon} onClick={() => window.print()}>
      {label}
    </Button>
  )
}
