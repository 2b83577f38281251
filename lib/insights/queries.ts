export { trends } from './trends'
