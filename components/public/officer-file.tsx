import type { FieldFile } from '@/lib/complaint/types'
import type { OfficerWords } from '@/lib/i18n/officer'

type OfficerFileProps = { file: Pick<FieldFile, 'id' | 'label' | 'kind' | 'shown' | 'soundAlone' | 'pages'>; page: OfficerWords['page'] }

/** A cleaned copy, fetched only when its line is opened: the pictures of a closed line are not loaded. Works without JavaScript. */
export function OfficerFile({ file, page }: OfficerFileProps) {
  const { id, label, kind, shown, soundAlone, pages } = file
  const name = `${label} ${page.evidenceKind[kind]}`
  const address = (copy: string) => `/officer/evidence/${id}?copy=${copy}`
  if (!shown && pages === 0) return <small> ({page.evidenceWaiting})</small>
  return (
    <details>
      <summary>
        {page.evidenceShow} <span className="unseen">{name}</span>
      </summary>
      {pages > 0 ? (
        Array.from({ length: pages }, (_, index) => (
          <Shown key={address(`page-${index + 1}`)} src={address(`page-${index + 1}`)} name={`${name}, ${index + 1}`} type="image/jpeg" />
        ))
      ) : (
        <Shown src={address(shown?.copy ?? 'clean')} name={name} type={shown?.type ?? ''} />
      )}
      {soundAlone ? <p className="quiet">{page.evidenceSoundAlone}</p> : null}
      {shown?.copy === 'disguised' ? <p className="quiet">{page.evidenceVoice}</p> : null}
    </details>
  )
}

function Shown({ src, name, type }: { src: string; name: string; type: string }) {
  if (type.startsWith('image/')) return <img src={src} alt={name} loading="lazy" className="shown" />
  if (type.startsWith('video/')) {
    return (
      <video src={src} controls preload="none" aria-label={name} className="shown">
        <track kind="captions" />
      </video>
    )
  }
  return (
    <audio src={src} controls preload="none" aria-label={name} className="shown">
      <track kind="captions" />
    </audio>
  )
}
