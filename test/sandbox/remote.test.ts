import { describe, expect, test } from 'vitest'
import { parseRemote, remoteName } from '../../src/sandbox/remote.ts'

const https = { protocol: 'https:' }

describe('an address of a file', () => {
  test.each([
    [' https://example.org/a.csv ', 'example.org'],
    ['https://example.org:8443/a.csv?x=1', 'example.org:8443'],
    ['http://localhost:9000/a.csv', 'localhost:9000'],
    ['https://số-liệu.vn/a.csv', 'xn--s-liu-471bsc.vn'],
    ['https://so\u0302\u0301-lie\u0323\u0302u.vn/a.csv', 'xn--s-liu-471bsc.vn']
  ])('%s is at %s', (text, host) => {
    expect(parseRemote(text, https).url?.host).toBe(host)
  })

  test.each([
    ['', 'sandbox_remote_address'],
    ['a.csv', 'sandbox_remote_address'],
    ['javascript:alert(1)', 'sandbox_remote_address'],
    ['file:///etc/passwd', 'sandbox_remote_address'],
    ['data:text/csv,a', 'sandbox_remote_address'],
    ['blob:https://example.org/1', 'sandbox_remote_address'],
    ['https://example.org@evil.example/a.csv', 'sandbox_remote_login'],
    ['https://a:b@example.org/a.csv', 'sandbox_remote_login'],
    ['http://example.org/a.csv', 'sandbox_remote_http']
  ])('%s is refused', (text, key) => {
    expect(parseRemote(text, https).problem?.key).toBe(key)
  })

  test('over http, other http addresses are as good as https', () => {
    expect(parseRemote('http://example.org/a.csv', { protocol: 'http:' }).url?.host).toBe('example.org')
  })
})

test.each([
  ['https://example.org/d/s%E1%BB%91%20li%E1%BB%87u.csv?x=1#y', 'số liệu.csv'],
  ['https://example.org/so%CC%82%CC%81.csv', 'số.csv'],
  ['https://example.org/đường/Đắk Lắk.parquet/', 'Đắk Lắk.parquet'],
  ['https://example.org/%FF.csv', '%FF.csv'],
  ['https://example.org/', 'example.org']
])('the file at %s is called %s', (address, name) => {
  expect(remoteName(new URL(address))).toBe(name)
})
