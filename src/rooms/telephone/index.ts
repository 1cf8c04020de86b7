export { telephonePages } from './telephone.page.ts'
