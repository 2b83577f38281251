/** First thing the Tab key finds: past the navigation, to `<main id="content">`. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a href="#content" className="no-print fixed top-2 left-2 z-50 -translate-y-16 rounded bg-primary px-3 py-2 text-primary-ink focus:translate-y-0">
      {label}
    </a>
  )
}
