package id.desa.anjungan.backend.api;

import java.util.List;

/// One kind of letter: what it is for, what to bring, what to ask.
///
/// @param code short code of the office, such as `SKU`
/// @param costRupiah 0 by law for village letters
/// @param icon name of a picture the kiosk may show, such as `storefront`; unknown ones become a plain sheet
public record JenisSurat(
        String code,
        Words name,
        Words purpose,
        String icon,
        List<Words> syarat,
        List<FormField> fields,
        Words duration,
        int costRupiah,
        Words validity) {
    public JenisSurat {
        syarat = List.copyOf(syarat);
        fields = List.copyOf(fields);
    }
}
