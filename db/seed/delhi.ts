/** The 13 revenue districts of Delhi with their sub-divisions, by which a resident may name one. */
export const delhiDistricts: { code: string; en: string; hi: string; subdivisions: string[] }[] = [
  { code: 'south-east', en: 'South East Delhi', hi: 'दक्षिण-पूर्वी दिल्ली', subdivisions: ['Jangpura', 'जंगपुरा', 'Kalkaji', 'कालकाजी', 'Badarpur', 'बदरपुर'] },
  { code: 'old-delhi', en: 'Old Delhi', hi: 'पुरानी दिल्ली', subdivisions: ['Sadar Bazar', 'सदर बाज़ार', 'Chandni Chowk', 'चांदनी चौक'] },
  { code: 'north', en: 'North Delhi', hi: 'उत्तरी दिल्ली', subdivisions: ['Burari', 'बुराड़ी', 'Adarsh Nagar', 'आदर्श नगर', 'Badli', 'बादली'] },
  { code: 'new-delhi', en: 'New Delhi', hi: 'नई दिल्ली', subdivisions: ['Delhi Cantonment', 'दिल्ली कैंट', 'New Delhi', 'नई दिल्ली'] },
  { code: 'central', en: 'Central Delhi', hi: 'मध्य दिल्ली', subdivisions: ['Patel Nagar', 'पटेल नगर', 'Karol Bagh', 'करोल बाग'] },
  {
    code: 'central-north',
    en: 'Central North Delhi',
    hi: 'मध्य उत्तरी दिल्ली',
    subdivisions: ['Shakur Basti', 'शकूर बस्ती', 'Shalimar Bagh', 'शालीमार बाग', 'Model Town', 'मॉडल टाउन'],
  },
  { code: 'south-west', en: 'South West Delhi', hi: 'दक्षिण-पश्चिमी दिल्ली', subdivisions: ['Najafgarh', 'नजफगढ़', 'Matiala', 'मटियाला', 'Dwarka', 'द्वारका', 'Bijwasan', 'बिजवासन'] },
  { code: 'outer-north', en: 'Outer North Delhi', hi: 'बाहरी उत्तरी दिल्ली', subdivisions: ['Mundka', 'मुंडका', 'Narela', 'नरेला', 'Bawana', 'बवाना'] },
  { code: 'north-west', en: 'North West Delhi', hi: 'उत्तर-पश्चिमी दिल्ली', subdivisions: ['Kirari', 'किराड़ी', 'Nangloi Jat', 'नांगलोई जाट', 'Rohini', 'रोहिणी'] },
  {
    code: 'north-east',
    en: 'North East Delhi',
    hi: 'उत्तर-पूर्वी दिल्ली',
    subdivisions: ['Karawal Nagar', 'करावल नगर', 'Gokal Puri', 'गोकलपुरी', 'Yamuna Vihar', 'यमुना विहार', 'Shahdara', 'शाहदरा'],
  },
  { code: 'east', en: 'East Delhi', hi: 'पूर्वी दिल्ली', subdivisions: ['Gandhi Nagar', 'गांधी नगर', 'Vishwas Nagar', 'विश्वास नगर', 'Patparganj', 'पटपड़गंज'] },
  { code: 'south', en: 'South Delhi', hi: 'दक्षिणी दिल्ली', subdivisions: ['Chhatarpur', 'छतरपुर', 'Malviya Nagar', 'मालवीय नगर', 'Deoli', 'देवली', 'Mehrauli', 'महरौली'] },
  { code: 'west', en: 'West Delhi', hi: 'पश्चिमी दिल्ली', subdivisions: ['Vikaspuri', 'विकासपुरी', 'Janakpuri', 'जनकपुरी', 'Rajouri Garden', 'राजौरी गार्डन'] },
]

/**
 * The 11 districts of 2012 to 2025 and which of today's lie where they lay, by the names of sub-divisions that occur in both lists.
 * Approximate until the notification has been read; committees may still sit by the old ones.
 */
export const oldDelhiDistricts: { code: string; en: string; hi: string; now: string[] }[] = [
  { code: 'north', en: 'North Delhi (until 2025)', hi: 'उत्तरी दिल्ली (2025 तक)', now: ['north', 'outer-north', 'central-north'] },
  { code: 'north-east', en: 'North East Delhi (until 2025)', hi: 'उत्तर-पूर्वी दिल्ली (2025 तक)', now: ['north-east'] },
  { code: 'west', en: 'West Delhi (until 2025)', hi: 'पश्चिमी दिल्ली (2025 तक)', now: ['west', 'central', 'outer-north'] },
  { code: 'east', en: 'East Delhi (until 2025)', hi: 'पूर्वी दिल्ली (2025 तक)', now: ['east'] },
  { code: 'south-west', en: 'South West Delhi (until 2025)', hi: 'दक्षिण-पश्चिमी दिल्ली (2025 तक)', now: ['south-west'] },
  { code: 'central', en: 'Central Delhi (until 2025)', hi: 'मध्य दिल्ली (2025 तक)', now: ['central', 'old-delhi', 'north'] },
  { code: 'new-delhi', en: 'New Delhi (until 2025)', hi: 'नई दिल्ली (2025 तक)', now: ['new-delhi', 'south-west'] },
  { code: 'south', en: 'South Delhi (until 2025)', hi: 'दक्षिणी दिल्ली (2025 तक)', now: ['south'] },
  { code: 'shahdara', en: 'Shahdara (until 2025)', hi: 'शाहदरा (2025 तक)', now: ['north-east', 'east'] },
  { code: 'south-east', en: 'South East Delhi (until 2025)', hi: 'दक्षिण-पूर्वी दिल्ली (2025 तक)', now: ['south-east'] },
  { code: 'north-west', en: 'North West Delhi (until 2025)', hi: 'उत्तर-पश्चिमी दिल्ली (2025 तक)', now: ['north-west', 'central-north', 'outer-north'] },
]
