import type { IDataObject } from 'n8n-workflow';

/** A build in Jira's own form. */
export const build = (buildNumber: number, more: IDataObject = {}): IDataObject => ({
	pipelineId: 'shop-ci',
	buildNumber,
	updateSequenceNumber: 1,
	displayName: `Shop CI #${buildNumber}`,
	url: `https://ci.acme.example/shop/${buildNumber}`,
	state: 'successful',
	lastUpdated: '2026-11-22T00:00:00Z',
	issueKeys: ['SUP-1'],
	...more,
});

/** A build in the fields of the form that names no issue yet. */
export const buildForm: IDataObject = {
	dataFrom: 'fields',
	pipelineId: 'p',
	buildNumber: 1,
	displayName: 'x',
	url: 'https://ci.acme.example',
	state: 'failed',
};

/** Parameters that pass data in Jira's own form. */
export const raw = (json: unknown, options: IDataObject = {}): IDataObject => ({
	dataFrom: 'json',
	json: json as IDataObject,
	options,
});
