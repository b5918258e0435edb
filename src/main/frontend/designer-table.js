import { openTable } from './designer/table-editor.js';
import { Workshop } from './designer/workshop.js';

const workshop = new Workshop(openTable);

document.getElementById('workshop').workshop = workshop;
workshop.open();
