import { type ComponentProps, type ReactNode, useId } from 'react'
import { classes } from './classes'

export type FieldWords = {
  label: ReactNode
  /** One line under the label: the form expected, or why it is asked. */
  hint?: ReactNode
  /** What is wrong and how to put it right. */
  error?: ReactNode
  /** Label only for screen readers, where the place says it already. */
  hideLabel?: boolean
}

type FrameProps = FieldWords & { id: string; className?: string; children: ReactNode }

const hintId = (id: string) => `${id}-hint`
const errorId = (id: string) => `${id}-error`

function Frame({ id, label, hint, error, hideLabel, className, children }: FrameProps) {
  return (
    <div className={classes('grid min-w-0 content-start gap-1', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'font-medium'}>
        {label}
      </label>
      {hint ? (
        <p id={hintId(id)} className="text-muted">
          {hint}
        </p>
      ) : null}
      {children}
      {error ? (
        <p id={errorId(id)} className="font-medium text-alarm">
          {error}
        </p>
      ) : null}
    </div>
  )
}

/** What ties a control to its label, hint and error for a screen reader. */
function wiring(id: string, { hint, error }: FieldWords) {
  const described = [hint ? hintId(id) : null, error ? errorId(id) : null].filter(Boolean).join(' ')
  return { id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined }
}

type TextFieldProps = FieldWords & Omit<ComponentProps<'input'>, 'children'> & { fieldClassName?: string }

/** A labelled input of any text-like type. */
export function TextField({ label, hint, error, hideLabel, className, fieldClassName, ...rest }: TextFieldProps) {
  const own = useId()
  const id = rest.id ?? own
  return (
    <Frame {...{ id, label, hint, error, hideLabel, className }}>
      <input type="text" className={classes('field', fieldClassName)} {...rest} {...wiring(id, { label, hint, error })} />
    </Frame>
  )
}

type TextAreaProps = FieldWords & ComponentProps<'textarea'>

/** A labelled text of several lines. */
export function TextArea({ label, hint, error, hideLabel, className, ...rest }: TextAreaProps) {
  const own = useId()
  const id = rest.id ?? own
  return (
    <Frame {...{ id, label, hint, error, hideLabel, className }}>
      <textarea rows={4} className="field resize-y" {...rest} {...wiring(id, { label, hint, error })} />
    </Frame>
  )
}

export type Option = { value: string; label: string; disabled?: boolean }
/** Options under a heading, as thanas under their circle. */
export type OptionGroup = { label: string; options: Option[] }

type SelectProps = FieldWords & Omit<ComponentProps<'select'>, 'children'> & { options: (Option | OptionGroup)[]; placeholder?: string }

const drawn = ({ value, label, disabled }: Option) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
)

/** The phone's or the browser's own list: works without JavaScript, with a keyboard and in every script. */
export function Select({ label, hint, error, hideLabel, className, options, placeholder, ...rest }: SelectProps) {
  const own = useId()
  const id = rest.id ?? own
  return (
    <Frame {...{ id, label, hint, error, hideLabel, className }}>
      <select className="field" {...rest} {...wiring(id, { label, hint, error })}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(drawn)}
            </optgroup>
          ) : (
            drawn(option)
          ),
        )}
      </select>
    </Frame>
  )
}
