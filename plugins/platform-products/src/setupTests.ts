import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole pages are rendered, and their parts are loaded lazily: on a busy machine that takes longer
// than the 1 s and the 5 s that are usual.
configure({ asyncUtilTimeout: 30_000 });
jest.setTimeout(180_000);
