/**
 * The document in the sandboxed frame. It runs no code of a notebook itself: it makes a worker of the script that it carries, hands
 * it the order that comes with a port, and its one report back by that port; any message there is answered, as a sign of life.
 * Opened as a page of the site it does nothing, since there it would not be locked in.
 */
function listen(script: string): void {
  addEventListener('message', ({ data, ports, source }: MessageEvent) => {
    const [port] = ports
    if (source !== parent || !port) return
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
    const worker = new Worker(url)
    let started = false
    worker.onmessage = ({ data: report }: MessageEvent<{ report?: string } | null>) => {
      if (report?.report !== 'started') worker.terminate()
      else if (started) return
      started = true
      port.postMessage(report)
    }
    worker.onerror = ({ message }) => {
      worker.terminate()
      port.postMessage({ report: 'failed', problem: { key: 'sandbox_failed', params: { message } } })
    }
    port.onmessage = () => port.postMessage({ report: 'alive' })
    const tables = Object.values((data as { tables: Record<string, Uint8Array<ArrayBuffer>> }).tables)
    worker.postMessage(
      data,
      tables.map(({ buffer }) => buffer)
    )
    URL.revokeObjectURL(url)
  })
}

const script = document.getElementById('worker')?.textContent
if (self.origin === 'null' && script) listen(script)
