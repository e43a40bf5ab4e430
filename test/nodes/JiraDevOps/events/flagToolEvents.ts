/** What a tool for feature flags sends to the example workflow. */
export const flagChanged = {
	key: 'new-checkout',
	name: 'SUP-12 New checkout',
	enabled: true,
	percentage: 25,
	environment: 'production',
	url: 'https://flags.acme.example/new-checkout',
	changedAt: '2026-11-22T10:00:00Z',
};
