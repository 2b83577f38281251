'use client'

import { useEffect, useRef } from 'react'

/** Names the next step, and takes the focus when a step was done: the form one stood in is gone then. */
export function StepHeading({ id, version, children }: { id: string; version: number; children: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const drawn = useRef(version)
  useEffect(() => {
    if (drawn.current !== version) heading.current?.focus()
    drawn.current = version
  }, [version])
  return (
    <h2 ref={heading} id={id} tabIndex={-1} className="outline-none">
      {children}
    </h2>
  )
}
