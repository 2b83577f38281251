/** Words that common passwords are built from; what is left after taking them out must still be something. Letters only, swaps undone. */
export const common: readonly string[] = [
  'password', 'passwd', 'pass', 'secret', 'welcome', 'letmein', 'login', 'admin', 'administrator', 'root', 'user', 'guest', 'test', 'demo', 'default', 'changeme',
  'qwerty', 'qwertyuiop', 'asdf', 'asdfgh', 'asdfghjkl', 'zxcv', 'zxcvbn', 'zxcvbnm', 'abc', 'abcd', 'abcdef', 'iloveyou', 'love', 'monkey', 'dragon', 'master', 'sunshine',
  'princess', 'football', 'cricket', 'shadow', 'superman', 'batman', 'trustno', 'computer', 'internet', 'samsung', 'google', 'facebook', 'whatsapp', 'india', 'bharat', 'hindustan',
  'jaihind', 'vandemataram', 'krishna', 'ganesh', 'shiva', 'shiv', 'hanuman', 'jaishreeram', 'shreeram', 'omnamahshivaya', 'mahadev', 'radhe', 'saibaba', 'sairam', 'bholenath',
  'police', 'thana', 'kotwali', 'uppolice', 'khaki', 'mitra', 'satark', 'satarkmitra', 'balmitra', 'dcpcr', 'commission', 'inspector', 'constable', 'officer', 'collector',
  'varanasi', 'banaras', 'benares', 'kashi', 'jaunpur', 'ghazipur', 'chandauli', 'azamgarh', 'mirzapur', 'lucknow', 'allahabad', 'prayagraj', 'gorakhpur', 'kanpur', 'delhi', 'newdelhi',
  'uttarpradesh', 'january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'monday', 'friday', 'sunday',
]
