/** What every certificate of the test issuer says of itself; signed with the content. */
export const testIssuerNames = {
  certificate: 'PARAUGS – NAV DERĪGS / SAMPLE – NOT VALID',
  country: 'LV',
  organisation: 'PARAUGS',
  centre: 'PARAUGS – izmēģinājuma laboratorija',
}
