// The upload page: takes over from the plain form, sends in pieces, and goes on where the line broke. Keeps nothing on the phone.
;(() => {
  const leave = document.querySelector('.leave')
  if (leave) {
    leave.addEventListener('click', (click) => {
      click.preventDefault()
      location.replace(leave.href)
    })
  }
  const form = document.getElementById('send')
  if (!form || !window.tus?.isSupported) return
  const [field, bar, progress] = ['file', 'bar', 'progress'].map((id) => document.getElementById(id))
  const [send, pause] = form.querySelectorAll('button')
  const label = form.querySelector('label')
  const percent = progress.querySelector('output')
  const note = progress.querySelector('label')
  const words = JSON.parse(form.dataset.words)
  const problem = document.getElementById('problem')
  label.textContent = label.dataset.resumable
  let upload = null

  const tell = (text) => {
    problem.textContent = text
    problem.hidden = text === ''
  }
  const rest = (text) => {
    upload = null
    send.hidden = false
    pause.hidden = true
    field.disabled = false
    send.textContent = words.again
    tell(text)
  }
  const arrived = () => {
    form.hidden = true
    progress.hidden = true
    tell('')
    document.getElementById('arrived').hidden = false
  }
  const begun = async (file) => {
    const told = (text) => btoa(unescape(encodeURIComponent(text)))
    const answer = await fetch(form.dataset.tus, {
      method: 'POST',
      headers: {
        'Tus-Resumable': '1.0.0',
        'Upload-Length': String(file.size),
        'Upload-Metadata': `type ${told(file.type || 'application/octet-stream')},stamp ${told(String(file.lastModified))}`,
      },
    })
    if (!answer.ok) throw new Error(String(answer.status))
  }
  const sending = async (file) => {
    await begun(file)
    upload = new window.tus.Upload(file, {
      uploadUrl: form.dataset.tus,
      chunkSize: 1024 * 1024,
      retryDelays: [0, 2000, 5000, 10000, 20000, 40000, 60000],
      storeFingerprintForResuming: false,
      removeFingerprintOnSuccess: true,
      onProgress: (sent, all) => {
        bar.value = Math.floor((sent / all) * 100)
        percent.textContent = `${bar.value} %`
      },
      onChunkComplete: () => {
        note.textContent = words.sending
      },
      onShouldRetry: (error) => {
        const status = error.originalResponse ? error.originalResponse.getStatus() : 0
        note.textContent = words.waiting
        return status < 400 || status >= 500 || status === 409 || status === 423 || status === 429
      },
      onError: () => rest(words.failed),
      onSuccess: arrived,
    })
    upload.start()
  }

  form.addEventListener('submit', (submit) => {
    submit.preventDefault()
    const file = field.files[0]
    if (!file || upload) return
    if (file.size > Number(form.dataset.most)) return tell(words.tooLarge)
    tell('')
    send.hidden = true
    pause.hidden = false
    field.disabled = true
    progress.hidden = false
    note.textContent = words.sending
    sending(file).catch(() => rest(words.failed))
  })
  pause.addEventListener('click', () => {
    if (upload) upload.abort()
    rest(words.paused)
  })
})()
