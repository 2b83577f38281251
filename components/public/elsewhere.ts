/** Where the way out of a page leads. Weather of the whole country: what a phone may well be showing. */
export const elsewhere = 'https://mausam.imd.gov.in/'
