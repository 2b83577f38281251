import type * as Leaflet from 'leaflet'
import type { Language } from '@/lib/i18n/language'
import type { TileSource } from '@/lib/place/tiles'

const dark = () => window.matchMedia('(prefers-color-scheme: dark)').matches

/** A layer of an archive on our server: pictures as they are, vectors drawn here in the viewer's language. */
async function fromArchive(L: typeof Leaflet, source: TileSource, language: Language): Promise<Leaflet.GridLayer> {
  const { PMTiles, TileType, leafletRasterLayer } = await import('pmtiles')
  const file = new PMTiles(source.url)
  const { tileType } = await file.getHeader()
  // Both packages look for Leaflet where a script element would have put it.
  Object.assign(window, { L })
  const options = { attribution: source.attribution, maxZoom: source.maxZoom }
  if (tileType !== TileType.Mvt) return leafletRasterLayer(file, options) as Leaflet.GridLayer
  const { leafletLayer } = await import('protomaps-leaflet')
  return leafletLayer({ url: source.url, flavor: dark() ? 'dark' : 'light', lang: language, ...options }) as unknown as Leaflet.GridLayer
}

/**
 * Puts the operator's base map under everything else. `failed` is called once, and the layer is gone, when a tile or the archive cannot be had:
 * a map without a base is better than one with holes.
 */
export async function addBase(L: typeof Leaflet, map: Leaflet.Map, source: TileSource, language: Language, failed: () => void): Promise<void> {
  try {
    const options = { attribution: source.attribution, maxNativeZoom: source.maxZoom, maxZoom: 22 }
    const layer = source.kind === 'tiles' ? L.tileLayer(source.url, options) : await fromArchive(L, source, language)
    layer.once('tileerror', () => {
      layer.remove()
      failed()
    })
    layer.addTo(map)
  } catch {
    failed()
  }
}
