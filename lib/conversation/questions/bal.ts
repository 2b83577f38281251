import type { Question } from '../question'
import { open, pick } from './plain'

const inOwnWords = [
  ...['institution', 'online_handle', 'labour_work', 'labour_hours', 'labour_count', 'marriage_when', 'marriage_ages', 'begging_spot', 'missing_looks', 'missing_seen'],
  ...['traffic_vehicle', 'traffic_count', 'traffic_agent', 'corporal_teacher', 'corporal_date', 'admit_draw', 'admit_reason', 'school_class', 'school_letter'],
  ...['drug_seller', 'drug_school', 'health_centre', 'conduct_unit', 'adopt_agent', 'adopt_hospital', 'disable_need'],
]

const fromList = [
  ...['safe', 'scope', 'naming', 'write_back', 'hours', 'check_ins', 'sexual_age', 'child_age', 'sexual_home', 'cruelty_hurt', 'cruelty_often', 'labour_live_in', 'begging_adult'],
  ...['missing_kind', 'mind_harm', 'mind_alone', 'mind_talk', 'corporal_injury', 'admit_kind'],
]

const fromListOrOwnWords = [
  'sos_age',
  'health_age',
  'sexual_person',
  'cruelty_person',
  'online_where',
  'online_wants',
  'sos_health',
  'school_issue',
  'drug_item',
  'cci_person',
  'conduct_act',
]

/** The questions that the heads of Bal Mitra ask, by key. */
export const balQuestions: Record<string, Question> = Object.fromEntries([
  ...inOwnWords.map((key) => [key, open(key)] as const),
  ...fromList.map((key) => [key, pick(key)] as const),
  ...fromListOrOwnWords.map((key) => [key, pick(key, true)] as const),
])
