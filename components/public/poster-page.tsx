import type { ReactNode } from 'react'
import { at, type Reading } from './document'

export type PaperSize = 'a4' | 'a5'

type PosterDocumentProps = Reading & { path: string; title: string; size: PaperSize; children: ReactNode }

/** The page around a sheet for a wall: which paper, and how to print it, which does not print. */
export function PosterDocument({ path, title, size, language, words, children }: PosterDocumentProps) {
  return (
    <html lang="hi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body className={`sheet ${size}`}>
        <nav className="no-print" lang={language} aria-label={words.posterPage.size}>
          {(['a4', 'a5'] as const).map((one) => (
            <a key={one} className="button second" href={`${at(path, language)}&size=${one}`} aria-current={one === size ? 'true' : undefined}>
              {one.toUpperCase()}
            </a>
          ))}
          <span>{words.posterPage.print}</span>
        </nav>
        {children}
      </body>
    </html>
  )
}

type PosterWaysProps = { code: ReactNode; steps: { hi: string; en: string }[]; or: { hi: string; en: string }; number: string }

/** How to reach the bot from a sheet: the code to scan, what to do, and the number to write to. */
export function PosterWays({ code, steps, or, number }: PosterWaysProps) {
  return (
    <div className="ways">
      {code}
      <ol>
        {steps.map(({ hi, en }) => (
          <li key={en}>
            {hi}
            <span lang="en">{en}</span>
          </li>
        ))}
      </ol>
      <p className="or">
        {or.hi} <span lang="en">{or.en}</span>
        <b className="number">{number}</b>
      </p>
    </div>
  )
}
