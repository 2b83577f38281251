import type { Question } from '../question'
import * as after from './after'
import * as answers from './answers'
import { balQuestions } from './bal'
import { category } from './category'
import * as eligible from './eligible'
import * as finish from './finish'
import * as place from './place'
import { open, pick, what } from './plain'
import { police, policeAnother, policeMore, policeThana } from './police'
import * as reach from './reach'
import { setting, settingMore } from './setting'
import { sos, unlock } from './sos'
import * as start from './start'

const inOwnWords = [
  ...['who', 'vehicle', 'cattle_count', 'cattle_point', 'cattle_route', 'cattle_owner', 'liquor_stock', 'drugs_seller', 'drugs_stash', 'drugs_timing', 'arms_storage'],
  ...['mining_ghat', 'mining_machines', 'mining_trucks', 'fake_denomination', 'fake_printer', 'fake_circulation', 'forest_species', 'forest_site'],
  ...['women_route', 'women_timing', 'traffick_departure', 'traffick_victims', 'traffick_route', 'traffick_agent', 'vice_premises'],
  ...['heinous_case', 'camera_place', 'clip_time', 'clock_error', 'wanted_person', 'wanted_spot', 'wanted_disguise', 'wanted_companions'],
  ...['extort_from', 'extort_how', 'extort_amount', 'extort_numbers', 'police_person', 'police_amount', 'police_earlier', 'gamble_organiser', 'gamble_link'],
  ...['cyber_trace', 'convert_facts', 'tension_link'],
]

const fromList = [
  ...['ongoing', 'danger', 'known', 'people', 'later', 'liquor_ill', 'liquor_work', 'liquor_bihar', 'drugs_school', 'women_wish', 'women_repeat'],
  ...['vice_forced', 'heinous_owner', 'cctv', 'cyber_money', 'convert_victim', 'tension_crowd'],
]

const fromListOrOwnWords = ['when', 'drugs_substance', 'arms_act', 'mining_mineral', 'fake_kind', 'forest_kind', 'police_act', 'gamble_kind', 'convert_means']

const made = (keys: string[], make: (key: string) => Question): Record<string, Question> => Object.fromEntries(keys.map((key) => [key, make(key)]))

/** Every place of the conversation by its key; `State.at` is one of these. */
export const questions: Record<string, Question> = {
  language: start.language,
  speaker: start.speaker,
  notice: start.notice,
  menu: start.menu,
  resume: start.resume,
  cancelling: start.cancelling,
  deleting: start.deleting,
  category,
  what,
  ...made(inOwnWords, open),
  ...made(fromList, (key) => pick(key)),
  ...made(fromListOrOwnWords, (key) => pick(key, true)),
  ...balQuestions,
  setting,
  setting_more: settingMore,
  sos,
  unlock,
  ask: answers.ask,
  found: answers.found,
  answer: answers.answer,
  eligible_born: eligible.born,
  eligible_kind: eligible.kind,
  eligible_income: eligible.income,
  eligible_result: eligible.result,
  name: reach.name,
  safe_word: reach.safeWord,
  place: place.place,
  pin: place.pin,
  district: place.district,
  thana: place.thana,
  pick: place.which,
  outside: place.outside,
  landmark: place.landmark,
  police,
  police_thana: policeThana,
  police_more: policeMore,
  police_another: policeAnother,
  evidence: finish.evidence,
  review: finish.review,
  edit: finish.edit,
  readers: finish.readers,
  mine: after.mine,
  complaint: after.complaint,
  adding: after.adding,
  answering: after.answering,
  judging: after.judging,
  reopening: after.reopening,
  whose: after.whose,
}

/** The question at a key; the menu for a key this version does not know. */
export const questionAt = (at: string): Question => questions[at] ?? start.menu
