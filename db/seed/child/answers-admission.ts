import type { AnswerSeed } from './types'

const session = {
  en: 'Directorate of Education, Delhi: EWS/DG/CWSN admissions 2026-27, edudel.nic.in',
  hi: 'शिक्षा निदेशालय, दिल्ली: ईडब्ल्यूएस/डीजी/सीडब्ल्यूएसएन दाखिले 2026-27, edudel.nic.in',
  url: 'https://www.edudel.nic.in',
  date: '2026-02-21',
  expires: '2027-02-01',
}

const topic = 'admission' as const

/** Reserved seats in the entry classes of private unaided schools in Delhi. */
export const admission: AnswerSeed[] = [
  {
    ...{ slug: 'ews-income', topic, source: session },
    en: [
      'What is the income limit for an EWS seat?',
      'For the session 2026-27 a family may earn up to Rs 5 lakh a year.\n\nSome web pages still say Rs 1 lakh. That is old.\n\nChildren of a disadvantaged group (DG) need no income paper at all.',
    ],
    hi: [
      'ईडब्ल्यूएस सीट के लिए आमदनी की सीमा कितनी है?',
      'सत्र 2026-27 के लिए परिवार की सालाना आमदनी 5 लाख रुपये तक होनी चाहिए।\n\nकुछ वेबसाइट अब भी 1 लाख लिखती हैं। वह पुरानी बात है।\n\nवंचित वर्ग (डीजी) के बच्चों को आमदनी का कोई काग़ज़ नहीं देना होता।',
    ],
    keywords: 'kamai, aamdani, amdani, salary, aay seema, aay praman patra, income certificate, garib, poor, ews, ईडब्ल्यूएस, lakh, लाख, कमाई, वेतन',
  },
  {
    ...{ slug: 'admission-age', topic, source: session },
    en: [
      'How old must my child be for admission?',
      'The age on 31 March 2026 counts for the session 2026-27:\n\n- Nursery: 3 to 5 years\n- KG: 4 to 6 years\n- Class 1: 5 to 7 years\n\nChildren with special needs (CWSN) have two years more: nursery 3 to 7, KG 4 to 8, class 1 5 to 9.',
    ],
    hi: [
      'दाखिले के लिए बच्चे की उम्र कितनी होनी चाहिए?',
      'सत्र 2026-27 के लिए 31 मार्च 2026 की उम्र देखी जाती है:\n\n- नर्सरी: 3 से 5 साल\n- केजी: 4 से 6 साल\n- पहली कक्षा: 5 से 7 साल\n\nविशेष ज़रूरत वाले बच्चों (सीडब्ल्यूएसएन) को दो साल और मिलते हैं: नर्सरी 3 से 7, केजी 4 से 8, पहली कक्षा 5 से 9।',
    ],
    keywords: 'umr, umar, age limit, saal, years, 31 march, nursery, kg, class 1, pehli kaksha, आयु, नर्सरी, date of birth, janm tithi',
  },
  {
    ...{ slug: 'dg-who', topic, source: session },
    en: [
      'Who belongs to the disadvantaged group (DG)?',
      'Children who are:\n\n- Scheduled Caste or Scheduled Tribe\n- OBC, non-creamy layer\n- orphans\n- transgender\n- living with or affected by HIV\n\nNo income paper is asked of them.',
    ],
    hi: [
      'वंचित वर्ग (डीजी) में कौन आते हैं?',
      'ये बच्चे:\n\n- अनुसूचित जाति या अनुसूचित जनजाति के\n- ओबीसी, नॉन-क्रीमी लेयर के\n- अनाथ\n- ट्रांसजेंडर\n- एचआईवी से प्रभावित\n\nइनसे आमदनी का काग़ज़ नहीं माँगा जाता।',
    ],
    keywords: 'sc, st, obc, anath, orphan, hiv, transgender, jati, caste certificate, dg, category, अनाथ, जाति, वंचित',
  },
  {
    ...{ slug: 'seats', topic, source: session },
    en: [
      'How many seats are reserved, and in which schools?',
      'In private unaided schools that are not minority schools, 25 of every 100 entry seats: 22 for EWS and DG together, 3 for children with special needs (CWSN). The seats are in the entry class of the school: nursery, KG or class 1.',
    ],
    hi: [
      'कितनी सीटें आरक्षित हैं और किन स्कूलों में?',
      'निजी, बिना सरकारी सहायता वाले स्कूलों में (अल्पसंख्यक स्कूल छोड़कर) प्रवेश कक्षा की हर 100 में 25 सीटें: 22 ईडब्ल्यूएस और डीजी के लिए, 3 विशेष ज़रूरत वाले बच्चों (सीडब्ल्यूएसएन) के लिए। ये सीटें स्कूल की पहली प्रवेश कक्षा में होती हैं: नर्सरी, केजी या पहली।',
    ],
    keywords: '25 percent, 25%, quota, kota, aarakshan, reservation, private school, niji school, 22%, 3%, free seat, मुफ़्त सीट, कोटा, प्राइवेट',
  },
  {
    ...{ slug: 'cwsn', topic, source: session },
    en: [
      'What is there for a child with a disability or special needs (CWSN)?',
      '3 of every 100 entry seats in private unaided schools (minority schools excepted) are for children with special needs. They may be older: nursery 3 to 7, KG 4 to 8, class 1 5 to 9 years on 31 March.\n\nIf a school turns a child away because of a disability, tell us: that is a complaint this commission takes.',
    ],
    hi: [
      'दिव्यांग या विशेष ज़रूरत वाले बच्चे (सीडब्ल्यूएसएन) के लिए क्या है?',
      'निजी, बिना सहायता वाले स्कूलों में (अल्पसंख्यक छोड़कर) हर 100 में 3 सीटें विशेष ज़रूरत वाले बच्चों की हैं। उनकी उम्र ज़्यादा हो सकती है: 31 मार्च को नर्सरी 3 से 7, केजी 4 से 8, पहली 5 से 9 साल।\n\nअगर स्कूल दिव्यांगता के कारण बच्चे को लौटाए तो हमें बताएँ: यह शिकायत आयोग सुनता है।',
    ],
    keywords: 'disabled, divyang, viklang, handicapped, special needs, autism, blind, deaf, dyslexia, cwsn, दिव्यांग, विकलांग, विशेष',
  },
  {
    ...{ slug: 'admission-papers', topic, source: session },
    en: [
      'Which documents are needed for EWS, DG or CWSN admission?',
      'What decides which paper you need is the group:\n\n- EWS: a paper that shows the family’s income, up to Rs 5 lakh a year\n- DG: no income paper; a paper that shows the group\n- All: a paper that shows the date of birth\n\nThe full list for the session stands on edudel.nic.in. If somebody asks you for money for a seat, tell us.',
    ],
    hi: [
      'ईडब्ल्यूएस, डीजी या सीडब्ल्यूएसएन दाखिले में कौन-से काग़ज़ चाहिए?',
      'कौन-सा काग़ज़ चाहिए, यह वर्ग पर निर्भर है:\n\n- ईडब्ल्यूएस: परिवार की सालाना आमदनी (5 लाख तक) का काग़ज़\n- डीजी: आमदनी का काग़ज़ नहीं; वर्ग का काग़ज़\n- सब: जन्म की तारीख़ का काग़ज़\n\nसत्र की पूरी सूची edudel.nic.in पर है। सीट के लिए कोई पैसे माँगे तो हमें बताएँ।',
    ],
    keywords: 'documents, document, dastavez, kagaz, kagzat, papers, certificate, praman patra, birth certificate, aadhaar, aadhar, proof, दस्तावेज़, प्रमाण पत्र',
  },
  {
    ...{ slug: 'admission-dates', topic, source: session },
    en: [
      'When can I apply?',
      'For the session 2026-27 applications were taken from 21 February to 16 March 2026. That window is over.\n\nThe dates of the next session are announced on edudel.nic.in. We do not know them before they stand there.',
    ],
    hi: [
      'आवेदन कब कर सकते हैं?',
      'सत्र 2026-27 के लिए आवेदन 21 फ़रवरी से 16 मार्च 2026 तक लिए गए। वह समय बीत चुका है।\n\nअगले सत्र की तारीख़ें edudel.nic.in पर आती हैं। वहाँ आने से पहले हम भी नहीं जानते।',
    ],
    keywords: 'last date, aakhri tarikh, antim tithi, kab, form kab niklega, dates, deadline, schedule, tarikh, तारीख़, आख़िरी, फॉर्म',
  },
  {
    ...{ slug: 'admission-how', topic, source: session },
    en: [
      'How do I apply, and how are children chosen?',
      'You apply online on edudel.nic.in. A computer draws the children by lot. Nobody can sell or promise you a seat: if somebody asks for money, tell us.',
    ],
    hi: ['आवेदन कैसे करें और बच्चे कैसे चुने जाते हैं?', 'आवेदन edudel.nic.in पर ऑनलाइन होता है। बच्चे कंप्यूटर की लॉटरी (ड्रॉ) से चुने जाते हैं। कोई आपको सीट बेच या दिला नहीं सकता: कोई पैसे माँगे तो हमें बताएँ।'],
    keywords: 'apply, online form, registration, draw, lottery, lucky draw, edudel, website, aavedan, bharna, लॉटरी, ऑनलाइन, ड्रॉ, result',
  },
  {
    ...{ slug: 'admission-refused', topic, source: session },
    en: [
      'The draw gave us a school, but the school refuses. What now?',
      'Write down the draw result number, the name of the school and the reason it gave, and keep what it wrote. Then complain:\n\n- to the zone office of the Directorate of Education\n- to this commission: write to Bal Mitra on WhatsApp; you need not give your name\n\nThe same holds when a school asks an EWS or DG child for money.',
    ],
    hi: [
      'ड्रॉ में स्कूल मिला, पर स्कूल मना कर रहा है। अब क्या करें?',
      'ड्रॉ का परिणाम नंबर, स्कूल का नाम और मना करने का कारण लिख लें और स्कूल ने जो लिखकर दिया उसे सँभालें। फिर शिकायत करें:\n\n- शिक्षा निदेशालय के ज़ोन कार्यालय में\n- इस आयोग में: WhatsApp पर बाल मित्र को लिखें; नाम बताना ज़रूरी नहीं\n\nस्कूल ईडब्ल्यूएस या डीजी बच्चे से पैसे माँगे तब भी यही करें।',
    ],
    keywords: 'school mana kar raha, refuse, denied, deny, grievance, shikayat, complaint, nahi le rahe, fees mang rahe, school not giving admission, शिकायत, मना',
  },
]
