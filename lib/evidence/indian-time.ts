const clock = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Asia/Kolkata', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
})

/** As Indian courts write it: 21/11/2026, 14:10. Indian time, 24 hours. */
export const indianTime = (at: Date) => clock.format(at)
