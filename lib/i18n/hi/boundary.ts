import type { BoundaryProblem } from '@/lib/place/boundaries'
import { largestBoundaryMb } from '@/lib/place/boundary-size'
import { count } from '../format'

const alone: Record<'too_large' | 'not_json' | 'not_collection' | 'empty' | 'projected' | 'not_allowed', string> = {
  too_large: `फ़ाइल ${largestBoundaryMb} MB से बड़ी है। सीमाएँ सरल करके फिर भेजें।`,
  not_json: 'यह JSON फ़ाइल नहीं है।',
  not_collection: 'यह GeoJSON FeatureCollection नहीं है।',
  empty: 'फ़ाइल में कोई क्षेत्र नहीं है।',
  projected: 'फ़ाइल में दूसरी निर्देशांक प्रणाली लिखी है। इसे WGS 84 (EPSG:4326) में बदलें।',
  not_allowed: 'सीमाएँ केवल प्रशासक डाल सकते हैं।',
}

const of: Record<Extract<BoundaryProblem, { at: string }>['problem'], string> = {
  geometry: 'बहुभुज (Polygon या MultiPolygon) नहीं है',
  code: 'में code नहीं है',
  level: 'में level नहीं है: district, tehsil, circle या thana',
  names: 'में name_en या name_hi नहीं है',
  days: 'की तारीखें ठीक नहीं हैं: YYYY-MM-DD लिखें, पहला दिन आखिरी के बाद न हो',
  ring_short: 'के घेरे में चार से कम बिंदु हैं',
  ring_open: 'का घेरा बंद नहीं है: आखिरी बिंदु पहले जैसा होना चाहिए',
  numbers: 'के निर्देशांक अंक नहीं हैं',
  swapped: 'में अक्षांश और देशांतर उलटे हैं: GeoJSON में देशांतर पहले आता है',
  outside: 'का एक बिंदु भारत से बाहर है',
  twice: 'फ़ाइल में दो बार है: हर code एक ही बार आए',
  overlap: 'दूसरे क्षेत्र पर चढ़ता है',
}

export const boundary = {
  tab: 'सीमाएँ',
  title: 'सीमाएँ',
  text: 'नक्शे के लिए जिलों और थानों की सही सीमाएँ। इनके बिना नक्शा अनुमानित सीमाएँ दिखाता है।',
  file: 'GeoJSON फ़ाइल',
  fileHint: `WGS 84 में FeatureCollection, ${largestBoundaryMb} MB तक; हर क्षेत्र में code, level, name_en और name_hi।`,
  check: 'फ़ाइल जाँचें',
  use: 'ये सीमाएँ लगाएँ',
  checked: 'फ़ाइल काम की है। अभी कुछ बदला नहीं गया।',
  used: 'नक्शा अब ये सीमाएँ दिखाता है।',
  sending: 'फ़ाइल भेजी जा रही है।',
  reading: 'फ़ाइल पहुँच गई। सीमाएँ पढ़ी और मिलाई जा रही हैं; बड़ी फ़ाइल में आधे मिनट तक लगते हैं।',
  failed: 'फ़ाइल पूरी नहीं पढ़ी जा सकी। कुछ बदला नहीं गया। फिर कोशिश करें।',
  choose: 'पहले फ़ाइल चुनें।',
  loaded: (n: number) => `${count(n)} क्षेत्र डाले गए।`,
  fit: (inside: number, places: number) =>
    places === 0 ? 'इन क्षेत्रों के नाम वाली कोई जानी जगह नहीं मिली, इसलिए मिलान नहीं हो सका।' : `${count(places)} में से ${count(inside)} जानी जगहें अपने नाम वाले क्षेत्र में पड़ती हैं।`,
  poor: 'बहुत-सी जगहें अपने क्षेत्र से बाहर पड़ती हैं। देखें कि फ़ाइल इसी परिक्षेत्र की है।',
  units: (n: number, all: number) => `${count(all)} में से ${count(n)} क्षेत्र यहाँ दर्ज इकाइयाँ हैं।`,
  strangers: (codes: string) => `यहाँ इकाई के रूप में दर्ज नहीं: ${codes}।`,
  dropped: (names: string) => `छोड़ी गई जानकारी: ${names}।`,
  none: 'कोई सीमा नहीं डाली गई',
  noneText: 'नक्शा जानी जगहों से बनी अनुमानित सीमाएँ दिखाता है।',
  since: (day: string) => `${day} से लागू`,
  drop: 'अनुमानित सीमाओं पर लौटें',
  back: 'अनुमानित सीमाएँ फिर से लागू हैं।',
  level: { district: 'जिला', tehsil: 'तहसील', circle: 'सर्किल', thana: 'थाना' },
  columns: { name: 'नाम', level: 'स्तर', code: 'कोड', unit: 'यहाँ दर्ज इकाई' },
  yes: 'हाँ',
  no: 'नहीं',
  problem: (found: BoundaryProblem | { problem: 'not_allowed' }): string => {
    if (!('at' in found)) return alone[found.problem]
    return found.problem === 'overlap' ? `${found.at} और ${found.other} ${found.percent} % एक-दूसरे पर चढ़ते हैं; सीमा 2 % है।` : `${found.at} ${of[found.problem]}।`
  },
}
