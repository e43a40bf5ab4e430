import type { GenericValue, IDataObject } from 'n8n-workflow';
import type { Site } from '../connection';

/** A value in Jira's own form. */
export type FieldValue = GenericValue | GenericValue[] | IDataObject | IDataObject[];

/** What a text in a value can name, so that only Jira knows which one it is. */
export type Sought = 'issue' | 'link' | 'organization' | 'person' | 'project' | 'sprint' | 'team';

/** A value that a field can have, as `allowedValues` of Jira's metadata lists it. */
export interface FieldOption {
	readonly id?: string;
	readonly name?: string;
	readonly value?: string;
	/** The options below it, in a cascading list. */
	readonly children?: readonly FieldOption[];
}

/** The field for a value, and the Jira that it belongs to. */
export interface FieldTarget {
	readonly site: Pick<Site, 'flavour' | 'userKey'>;
	/** IANA name of the time zone of times that have none. */
	readonly timeZone: string;
	/**
	 * Looks up what a text names.
	 *
	 * @returns its reference in Jira's own form
	 * @throws ItemRefused if there is none, or more than one
	 */
	find(sought: Sought, text: string): Promise<FieldValue>;
	/** The values that the field can have; empty if they are not known. */
	options(): Promise<readonly FieldOption[]>;
	/** The rich text in the form that the site requires, with the people that it mentions. */
	richText(text: string | object): Promise<FieldValue>;
}
