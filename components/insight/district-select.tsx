import { type Option, Select } from '@/components/ui/field'

type DistrictSelectProps = { chosen: number | null; districts: Option[]; words: { district: string; anyDistrict: string } }

/** The district of a map or of charts; nothing where the viewer has only one. */
export function DistrictSelect({ chosen, districts, words }: DistrictSelectProps) {
  if (districts.length < 2) return null
  return <Select name="district" label={words.district} placeholder={words.anyDistrict} defaultValue={chosen?.toString() ?? ''} options={districts} className="grow sm:grow-0" />
}
