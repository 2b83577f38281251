'use client'

import { X } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Dialog as AriaDialog, DialogTrigger, Heading, Modal, ModalOverlay, Pressable } from 'react-aria-components'

type DialogProps = {
  /** The button that opens it. */
  trigger: ReactElement<{ children?: ReactNode }, 'button'>
  title: ReactNode
  /** Word on the close button. */
  close: string
  children: ReactNode | ((done: () => void) => ReactNode)
}

/** A question that must be answered before going on. Focus stays inside, Escape leaves, focus returns to the trigger. */
export function Dialog({ trigger, title, close, children }: DialogProps) {
  return (
    <DialogTrigger>
      <Pressable>{trigger}</Pressable>
      <ModalOverlay isDismissable className="fixed inset-0 z-40 grid items-end bg-veil sm:place-items-center">
        <Modal className="max-h-[92dvh] w-full max-w-xl overflow-y-auto rounded-t border bg-panel text-desk text-ink sm:rounded">
          <AriaDialog className="grid gap-4 p-5 outline-none">
            {(state) => (
              <>
                <div className="flex items-start justify-between gap-4">
                  <Heading slot="title" className="text-[1.25em]">
                    {title}
                  </Heading>
                  <button type="button" onClick={state.close} aria-label={close} className="rounded p-1 text-muted hover:text-ink">
                    <X aria-hidden className="size-5" />
                  </button>
                </div>
                {typeof children === 'function' ? children(state.close) : children}
              </>
            )}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
