/** Where the ten digits of each script begin. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0xff10]

const asciiDigit = (digit: string) => {
  const point = digit.codePointAt(0) ?? 0
  const zero = zeros.find((start) => point >= start && point < start + 10)
  return zero === undefined ? digit : String(point - zero)
}

/** The PIN code in a message, digits of any script, `222 142` and `222-142` included; not part of a longer number. */
export function pinCodeIn(typed: string): string | undefined {
  const found = typed.replace(/\p{Nd}/gu, asciiDigit).match(/(?<!\d)[1-9]\d{2}[ -]?\d{3}(?!\d)/)
  return found?.[0].replace(/\D/g, '')
}

const around = new Set(
  `thana thane ps police station chowki gaon gaav gaw gram village vill post tehsil tahsil district distt dist zila zilla jila pin near ke ka ki me mein paas pas se hai
  थाना थाने चौकी गांव गाँव ग्राम मोहल्ला पोस्ट तहसील जिला ज़िला जिले ज़िले पिन के का की में पास से है`
    .normalize('NFC')
    .split(/\s+/),
)

/** The words of a message, and those among them that can be part of a name: "थाना केराकत के पास" leaves केराकत. */
export function wordsOf(typed: string): { all: string[]; naming: string[] } {
  const all = typed
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}.]+/u)
    .filter(Boolean)
    .slice(0, 12)
  const naming = all.filter((word) => !around.has(word))
  return { all, naming: naming.length > 0 ? naming : all }
}
