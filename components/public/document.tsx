import type { ReactNode } from 'react'
import { type Language, languages } from '@/lib/i18n/language'
import type { PublicWords } from '@/lib/i18n/public'

/** What every public page needs to know of its request. */
export type Reading = { language: Language; words: PublicWords /** Of the answer's content security policy. */; nonce?: string | null }

type DocumentProps = Reading & {
  title: string
  /** Where the language links lead: this page's own path. */
  path: string
  /** Says beside the name that everything here is invented. */
  simulated?: boolean
  /** Without the way to the citizens' pages: whoever reads this has come for one thing. */
  alone?: boolean
  /** Whose page it is; the colour and the name on top follow. */
  programme?: 'satark' | 'bal'
  children: ReactNode
}

const ownNames: Record<Language, string> = { hi: 'हिन्दी', en: 'English' }

/** A path that keeps the language: no cookie is needed to remember it. */
export const at = (path: string, language: Language) => `${path}${path.includes('?') ? '&' : '?'}lang=${language}`

/** The status page as those know it who wrote to this programme. */
export const statusPath = (programme: 'satark' | 'bal') => (programme === 'bal' ? '/status?for=bal' : '/status')

/**
 * A whole page as plain HTML. Rendered by the route itself and not as a Next page, so that no script is shipped:
 * a few kilobytes on a slow network, and nothing to run on a phone that may be watched.
 */
export function Document({ language, words, title, path, simulated, alone, programme = 'satark', children }: DocumentProps) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{`${title} · ${words.name}`}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body data-programme={programme}>
        <a className="skip" href="#content">
          {words.skip}
        </a>
        <header className="top">
          <div className="wide">
            <a className="brand" href={at('/', language)}>
              <strong>{words.name}</strong>
              <span>{words.range}</span>
            </a>
            <LanguageLinks {...{ language, words, path }} />
          </div>
        </header>
        <main id="content">{children}</main>
        {alone && !simulated ? null : (
          <footer className="bottom">
            {alone ? null : (
              <nav aria-label={words.pages} className="wide">
                <a href={at('/', language)}>{words.home}</a>
                <a href={at(statusPath(programme), language)}>{words.statusLink}</a>
                <a href={at('/answers', language)}>{words.answersLink}</a>
                <a href={at('/trust', language)}>{words.trustLink}</a>
              </nav>
            )}
            {simulated ? <p className="wide">{words.simulated}</p> : null}
          </footer>
        )}
      </body>
    </html>
  )
}

function LanguageLinks({ language, words, path }: Pick<DocumentProps, 'language' | 'words' | 'path'>) {
  return (
    <nav aria-label={words.languages} className="languages">
      {languages.map((one) => (
        <a key={one} href={at(path, one)} hrefLang={one} lang={one} aria-current={one === language ? 'true' : undefined}>
          {ownNames[one]}
        </a>
      ))}
    </nav>
  )
}
