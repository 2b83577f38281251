import { create } from 'qrcode'

/** Light modules around the code that a camera needs to find it. */
const quiet = 4

/** A QR code as one path, dark on white in every theme: cameras do not read it the other way round. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = [...data].flatMap((module, at) => (module ? `M${(at % size) + quiet} ${Math.floor(at / size) + quiet}h1v1h-1z` : []))
  const side = size + 2 * quiet
  return (
    <svg className="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path fill="#000" d={dark.join('')} />
    </svg>
  )
}
