import { describe, expect, it } from 'vitest'
import { emergency } from './emergency'

const now = `
help me please
HELP HELP
please save us
someone is beating my neighbour badly
my husband is beating me
they are beating him with sticks
he is trying to kill me
they will kill us
there is firing going on in the market
gun shots heard near my house
a man with a knife is outside my house
my brother is bleeding
she is not breathing
there has been a big accident on the highway
our house is on fire
shop caught fire
my sister has been kidnapped
they have locked me in a room
two men are following me
my life is in danger
we are in danger
he drank poison
people are dying after drinking liquor
mob is beating a man
they are taking the girl away by force
send police fast
send ambulance
she is being raped
my daughter is being attacked
bachao
bachaooo
mujhe bachao
hame bachaiye
bacha lo mujhe
koi bachao please
mujhe maar rahe hai
mujhe mar rahe hain
wo log usko maar rahe hai
pati mujhe peet raha hai
padosi apni biwi ko mar rha h
jaan ka khatra hai
meri jaan ko khatra hai
hum khatre me hain
wo mujhe maar dalega
ye log mujhe maar denge
goli chal rahi hai
yaha firing ho rahi hai
bhai ko goli lag gayi
goli maar di
chaku lekar ghar ke bahar khada hai
katta lekar aaya hai
ghar me aag lag gayi
dukan me aag lagi hai
bahut khoon beh raha hai
papa behosh ho gaye
behosh pada hai
saans nahi aa rahi
usne jahar kha liya
zehar kha liya hai
accident ho gaya hai
daru peekar do log bimar ho gaye
sharab pine se dikhai nahi de raha
ladki ko utha le gaye
bachche ko jabardasti le ja rahe hain
meri behan ko kidnap kar liya
mera pichha kar rahe hain
ghar me ghus aaye hai
ghar me chor ghus gaye hain
mujhe kamre me band kar diya hai
mujhe bandhak bana rakha hai
bam rakha hai station pe
bachcha doob raha hai
bheed ek aadmi ko maar rahi hai
hamla ho raha hai
jaldi police bhejo
police jaldi bhejiye
ambulance jaldi bhejo
jaldi aao
ladai ho rahi hai
maar peet ho rahi hai
rape kar rahe hain
balatkar ho raha hai
बचाओ
बचाओ बचाओ
मुझे बचाओ
हमें बचाइए
कोई बचाओ
मुझे मार रहे हैं
वो लोग उसको पीट रहे हैं
पति मुझे मार रहा है
मेरी जान को खतरा है
जान का ख़तरा है
हम खतरे में हैं
वह मुझे मार डालेगा
ये मार देंगे
गोली चल रही है
यहाँ गोलियाँ चल रही हैं
फायरिंग हो रही है
भाई को गोली लग गई
चाकू लेकर बाहर खड़ा है
घर में आग लग गई
दुकान में आग लगी है
खून बह रहा है
वह बेहोश हो गया
सांस नहीं आ रही
ज़हर खा लिया
एक्सीडेंट हो गया है
दारू पीकर तीन लोग बीमार हो गए
शराब पीने से दिखाई नहीं दे रहा
लड़की को उठा ले गए
बच्ची को जबरदस्ती ले जा रहे हैं
मेरी बहन का अपहरण हो गया
मेरा पीछा कर रहे हैं
घर में घुस आए हैं
मुझे कमरे में बंद कर दिया है
बच्चा डूब रहा है
भीड़ एक आदमी को मार रही है
जल्दी पुलिस भेजो
मारपीट हो रही है
झगड़ा हो रहा है
`
const self = `
i want to die
i wanna die
I want to kill myself
i am going to end my life
no reason to live
i dont want to live anymore
i will commit suicide
main mar jaunga
mai mar jaungi
mujhe marna hai
marna chahta hu
main jeena nahi chahta
jeene ka man nahi karta
jaan de dunga
main khudkushi kar lunga
suicide karne ja raha hu
apne ko khatam kar lunga
मैं मर जाऊंगा
मैं मरना चाहती हूँ
मुझे जीना नहीं है
जीने का मन नहीं करता
मैं जान दे दूंगी
मैं आत्महत्या कर लूंगा
खुद को खत्म कर लूंगी
`
const ordinary = `
hi
help
i want to report something
help me file a complaint
raw liquor is sold behind the school every evening
they sell ganja near the college gate
a truck full of cattle leaves at night
gambling is going on in the house of ramesh
satta khel rahe hain
sand is taken from the river at night by tractors
trees are being cut in the forest
police asked for a bribe of 500
the constable takes money from trucks
a wanted man came to the village yesterday
he gave a fake note in my shop
they demand money from shopkeepers every month
online fraud of 5000 rupees
someone hacked my upi and money is gone
people gather there to play cards
trucks come at night and go to bihar
the driver goes very fast
mere gaon me kachchi sharab ban rahi hai
roz raat ko gaay le ja rahe hain
pashu pakad kar le ja rahe hai
balu utha kar le ja rahe hain
ped kat rahe hain
gaay kaat rahe hai
juaa chal raha hai
satta chal raha hai
paisa doob gaya
mere paise kat gaye
thane me paisa mang rahe hain
daroga ji vasooli kar rahe hain
beti bachao beti padhao yojana me ghotala
road band kar diya hai
dukan band kar diya
bijli chori ho rahi hai
school ke peeche ganja bikta hai
ghar ke piche sharab banti hai
wo log raat ko aate hain
paanch log hai
UP65 AB 1234
nahi pata
do log the
laal rang ki gaadi
mandir ke paas
log pareshan hain
chori ho gayi thi pichhle mahine
मेरे गाँव में कच्ची शराब बन रही है
रोज़ रात को गाय ले जा रहे हैं
पशु पकड़ कर ले जा रहे हैं
बालू उठा कर ले जा रहे हैं
पेड़ काट रहे हैं
गाय काट रहे हैं
जुआ चल रहा है
सट्टा चल रहा है
पैसा डूब गया
थाने में पैसा माँग रहे हैं
दरोगा वसूली कर रहे हैं
बेटी बचाओ बेटी पढ़ाओ
सड़क बंद कर दी है
स्कूल के पीछे गांजा बिकता है
घर के पीछे शराब बनती है
रात में ट्रक आते हैं
पराली जला रहे हैं
पाँच लोग हैं
लाल रंग की गाड़ी
पता नहीं
मंदिर के पास
नकली नोट चला रहे हैं
लोग परेशान हैं
पिछले महीने चोरी हुई थी
अवैध खनन हो रहा है
मिलावट हो रही है
बिजली का खंभा गिरा है
`
const mentions = `
murder
murder ka suspect dekha
मर्डर
हत्या का आरोपी गाँव में दिखा
रेप केस का फरार आरोपी
kidnapping wala gang
acid bechta hai
suicide case
jaan se marne ki dhamki deta hai
जान से मारने की धमकी देकर पैसा माँगता है
लाश मिली थी
`
const lines = (text: string) => text.trim().split('\n')

describe('words of danger', () => {
  it.each(lines(now))('answers "%s" with the helplines at once', (text) => expect(emergency(text)).toBe('danger'))
  it.each(lines(self))('hears that somebody may harm themselves: "%s"', (text) => expect(emergency(text)).toBe('self_harm'))
  it.each(lines(ordinary))('lets "%s" pass as an ordinary word', (text) => expect(emergency(text)).toBeNull())
  it.each(lines(mentions))('only names the helpline for "%s"', (text) => expect(emergency(text)).toBe('mention'))

  it('hears through capitals, punctuation, invisible marks and stretched letters', () => {
    for (const text of ['BACHAO!!!', 'बचाओ…', 'ba\u200bchao', 'heeeelp meee', 'मुझे  बचाओ।।']) expect(emergency(text), text).toBe('danger')
  })

  it('takes a long account for a report', () => {
    const account =
      'last week in the evening near the old market some men came in a white car and then they are beating my neighbour because of the land and after that they went away towards the river side'
    expect(emergency(account)).toBe('mention')
  })
})
