/** Words that every question has, in Latin letters as `letters` writes them; they tell nothing about what is asked. */
const list =
  'a an the is are am was were be been do does did can could will would should may might must have has had i we you he she it they my our your his her its their me us him them this that these those there here of in on at to for from by with without about and or but if not no yes what which who whom whose when where why how please tell know want need get any some all one ' +
  'ka ke ki ko se me mein men par pe hai hain he ho hoon hun hu tha thi the na nahi nahin mat kya kyaa kaun kon kab kahan kahaa kyon kyun kaise kese kitna kitni kitne kis kisko kisne main mai mera meri mere hum ham hamara hamari hamare aap ap apka aapka apke aapke apni apna tum tumhara uska uski uske iska iski iske yah ye yeh vah wo woh jo aur ya to bhi hi ji batao bataiye bataen batayen chahie chahiye chaie karna karne karen kare karein kar sakte sakta sakti hota hoti hote hona liye lie wala wali wale'

export const commonWords: ReadonlySet<string> = new Set(list.split(' '))
