export { compileMessages as default } from '../../src/site/messages.ts'
