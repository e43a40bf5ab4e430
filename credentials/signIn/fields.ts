import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { SignInError } from './signInError';

/** A credential's fields as n8n hands them out. */
export type Fields = ICredentialDataDecryptedObject;

/** A text field without the spaces around it; '' for anything that is not text. */
export function textOf(fields: Fields, name: string): string {
	const value = fields[name];
	return typeof value === 'string' ? value.trim() : '';
}

/**
 * A text field that must not be empty.
 *
 * @param label the field's label in the editor
 * @throws SignInError that names the field
 */
export function requiredText(fields: Fields, name: string, label: string): string {
	const value = textOf(fields, name);
	if (value === '') throw new SignInError('incomplete', `'${label}' is empty: fill it in`);
	return value;
}

/**
 * A secret exactly as it was typed, or without spaces around it where those can only have come from
 * copying (`trim`): a password may begin or end with a space, a token never does.
 *
 * @throws SignInError that names the field, never its value
 */
export function requiredSecret(
	fields: Fields,
	name: string,
	label: string,
	{ trim = true } = {},
): string {
	const value = fields[name];
	const text = typeof value === 'string' ? value : '';
	const secret = trim ? text.trim() : text;
	if (secret === '') throw new SignInError('incomplete', `'${label}' is empty: fill it in`);
	return secret;
}
