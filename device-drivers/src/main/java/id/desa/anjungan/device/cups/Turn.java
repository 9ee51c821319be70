package id.desa.anjungan.device.cups;

/// The waits of one job.
///
/// @param wanted ended once nobody wants the job any more: the queue was cleared, or the printer closed
/// @param open ended when the printer is closed: till then a job that is given up is seen to its end
record Turn(Pause wanted, Pause open) {}
