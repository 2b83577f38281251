/** Holds the place of a map or of charts while their numbers are read. */
export function Waiting({ label }: { label: string }) {
  return (
    <div aria-busy className="grid h-[min(70dvh,44rem)] min-h-88 place-content-center rounded border border-dashed border-edge text-muted">
      <p>{label}</p>
    </div>
  )
}
