export { acknowledge, alerts, mayAcknowledge } from './alerts'
export { cellOf } from './cell-detail'
export { hotspots, mapPage } from './hotspots'
export { trends, trendsPage } from './trends'
