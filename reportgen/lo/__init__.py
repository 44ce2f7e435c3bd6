"""Many documents in one go: dossiers as data, jobs for any executor, a manifest that lets go on."""
