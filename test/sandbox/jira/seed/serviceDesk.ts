import type { Named } from '../model';

/** The customers' organizations of Jira Service Management. Two have the same name, which Jira allows. */
export const organizations: readonly Named[] = [
	{ id: '27', name: 'Müller & Söhne' },
	{ id: '28', name: "O'Brien Ltd" },
	{ id: '29', name: 'Northwind' },
	{ id: '30', name: 'Northwind' },
];

/** The Atlassian teams that the site knows. Two have the same name, and one that of another one and more. */
export const teams: readonly Named[] = [
	{ id: '36885b3c-1bf0-4f85-a357-c5b858c31de4', name: 'Web & Apps' },
	{ id: '7c1a3b52-93d4-4d6e-8f0a-2b9e5d6c7f18', name: 'Payments' },
	{ id: 'a94f1e07-5d22-4c83-b6a1-0e3d8c9b4f25', name: 'Payments Europe' },
	{ id: 'c2b7d960-1f48-4ea5-9d37-6a5c0b8e1d42', name: 'Night shift' },
	{ id: 'e5d8f3a1-6b09-4712-a4c6-3f7e9d2b0c84', name: 'Night shift' },
];
