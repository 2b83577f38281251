import type { BoundaryProblem } from '@/lib/place/boundaries'
import { largestBoundaryMb } from '@/lib/place/boundary-size'
import { count } from '../format'

const alone: Record<'too_large' | 'not_json' | 'not_collection' | 'empty' | 'projected' | 'not_allowed', string> = {
  too_large: `The file is larger than ${largestBoundaryMb} MB. Simplify the borders and try again.`,
  not_json: 'This is not a JSON file.',
  not_collection: 'This is not a GeoJSON FeatureCollection.',
  empty: 'The file holds no area.',
  projected: 'The file names another coordinate system. Convert it to WGS 84 (EPSG:4326).',
  not_allowed: 'Only an administrator may load boundaries.',
}

const of: Record<Extract<BoundaryProblem, { at: string }>['problem'], string> = {
  geometry: 'is no polygon or multipolygon',
  code: 'has no code',
  level: 'has no level: district, tehsil, circle or thana',
  names: 'lacks name_en or name_hi',
  days: 'has days that cannot be: use YYYY-MM-DD, the first day not after the last',
  ring_short: 'has a ring of fewer than four points',
  ring_open: 'has a ring that is not closed: its last point must equal its first',
  numbers: 'has coordinates that are not numbers',
  swapped: 'has latitude and longitude in the wrong order: GeoJSON puts longitude first',
  outside: 'has a point outside India',
  twice: 'stands twice in the file: each code may occur once',
  overlap: 'overlaps',
}

export const boundary = {
  tab: 'Boundaries',
  title: 'Boundaries',
  text: 'Exact borders of districts and thanas for the map. Without them the map draws approximate outlines.',
  file: 'GeoJSON file',
  fileHint: `FeatureCollection in WGS 84, up to ${largestBoundaryMb} MB, with code, level, name_en and name_hi for each area.`,
  check: 'Check the file',
  use: 'Use these boundaries',
  checked: 'The file can be used. Nothing has been changed yet.',
  used: 'The map now draws these boundaries.',
  sending: 'The file is being sent.',
  reading: 'The file has arrived. Borders are being read and compared; a large file takes up to half a minute.',
  failed: 'The file could not be read to its end. Nothing has been changed. Try again.',
  choose: 'Choose a file first.',
  loaded: (n: number) => `${count(n)} ${n === 1 ? 'area' : 'areas'} loaded.`,
  fit: (inside: number, places: number) =>
    places === 0 ? 'No known place names one of these areas, so they could not be compared.' : `${count(inside)} of ${count(places)} known places fall in the area they name.`,
  poor: 'Many places fall outside the area they name. Check that the file belongs to this range.',
  units: (n: number, all: number) => `${count(n)} of ${count(all)} areas are units kept here.`,
  strangers: (codes: string) => `Not kept here as a unit: ${codes}.`,
  dropped: (names: string) => `Properties left out: ${names}.`,
  none: 'No boundaries loaded',
  noneText: 'The map draws approximate outlines, made from known places.',
  since: (day: string) => `In use since ${day}`,
  drop: 'Go back to approximate outlines',
  back: 'Approximate outlines are in use again.',
  level: { district: 'District', tehsil: 'Tehsil', circle: 'Circle', thana: 'Thana' },
  columns: { name: 'Name', level: 'Level', code: 'Code', unit: 'Unit kept here' },
  yes: 'yes',
  no: 'no',
  problem: (found: BoundaryProblem | { problem: 'not_allowed' }): string => {
    if (!('at' in found)) return alone[found.problem]
    return found.problem === 'overlap' ? `${found.at} overlaps ${found.other} by ${found.percent} %; 2 % is the limit.` : `${found.at} ${of[found.problem]}.`
  },
}
