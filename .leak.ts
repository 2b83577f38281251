import fs from 'node:fs'
import { corpus } from '@/lib/evidence/clean/corpus'
import { mutants } from '@/lib/evidence/clean/corpus/mutant'
import { secretIn } from '@/lib/evidence/clean/corpus/secret'
import { treated } from '@/lib/evidence/clean/corpus/treated'
const folder = fs.mkdtempSync('/tmp/leak-')
const whole = (await corpus()).filter(({ becomes }) => becomes === 'cleaned')
for (const seed of [7]) {
const files = mutants(whole, 1000, seed)
const done = await treated(files, folder)
done.forEach((d, i) => { if (d.copy && secretIn(d.copy)) { const n = `/tmp/leaky-${seed}-${i}`; fs.writeFileSync(n + '.in', files[i].bytes); fs.writeFileSync(n + '.out', d.copy); console.log(seed, i, files[i].name, JSON.stringify(d.result), secretIn(d.copy)) } })
}
