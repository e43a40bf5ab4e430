/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a command of the development; none of this is published */
import process from 'node:process';
import { textsPage } from './textsPage';

process.stdout.write(textsPage());
