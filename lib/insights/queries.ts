export { acknowledge, alerts, mayAcknowledge } from './alerts'
export { cellOf } from './cell-detail'
export { hotspots } from './hotspots'
export { trends } from './trends'
