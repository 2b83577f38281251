import { type ComponentProps, type ReactNode, useId } from 'react'
import { classes } from './classes'

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'children'> & { label: ReactNode; hint?: ReactNode; error?: ReactNode }

/** One yes or no. */
export function Checkbox({ label, hint, error, className, ...rest }: CheckboxProps) {
  const own = useId()
  const id = rest.id ?? own
  const noted = hint || error ? `${id}-note` : undefined
  return (
    <div className={classes('grid grid-cols-[auto_1fr] gap-x-2', className)}>
      <input type="checkbox" {...rest} id={id} aria-invalid={error ? true : undefined} aria-describedby={noted} className="mt-[0.7em] size-[1.15em] accent-primary sm:mt-[0.2em]" />
      <label htmlFor={id} className="cursor-pointer py-2 sm:py-0">
        {label}
      </label>
      {noted ? (
        <p id={noted} className={classes('col-start-2', error ? 'font-medium text-alarm' : 'text-muted')}>
          {error ?? hint}
        </p>
      ) : null}
    </div>
  )
}

type RadioOption = { value: string; label: ReactNode; hint?: ReactNode }

type RadioGroupProps = {
  name: string
  label: ReactNode
  options: RadioOption[]
  defaultValue?: string
  required?: boolean
  error?: ReactNode
  className?: string
}

/** One of a few, all of them in sight. */
export function RadioGroup({ name, label, options, defaultValue, required, error, className }: RadioGroupProps) {
  const id = useId()
  return (
    <fieldset className={className} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 font-medium">{label}</legend>
      <div className="grid sm:gap-1.5">
        {options.map((option) => (
          <label key={option.value} className="grid cursor-pointer grid-cols-[auto_1fr] gap-x-2 py-2 sm:py-0">
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              required={required}
              className="mt-[0.2em] size-[1.15em] accent-primary"
            />
            <span>{option.label}</span>
            {option.hint ? <span className="col-start-2 text-muted">{option.hint}</span> : null}
          </label>
        ))}
      </div>
      {error ? (
        <p id={`${id}-error`} className="mt-1 font-medium text-alarm">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
