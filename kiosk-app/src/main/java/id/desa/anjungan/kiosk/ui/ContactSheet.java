package id.desa.anjungan.kiosk.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The page that shows all pictures at once: thumbnails by size and setting, with links that narrow them down.
final class ContactSheet {
    /// @param folder such as `1080x1920/id-light-1`
    /// @param name of the screen
    record Shot(String folder, String name, int width, int height) {
        String file() {
            return folder + "/" + name + ".png";
        }

        String size() {
            return folder.substring(0, folder.indexOf('/'));
        }

        List<String> tags() {
            var rest = folder.substring(folder.indexOf('/') + 1).split("-", -1);
            return List.of(size(), rest[0], rest[1], "text " + rest[2], name.split("\\.", -1)[0]);
        }
    }

    private ContactSheet() {}

    static String html(List<Shot> shots) {
        var groups =
                shots.stream().collect(Collectors.groupingBy(Shot::folder, LinkedHashMap::new, Collectors.toList()));
        var body = new StringBuilder();
        groups.forEach((folder, group) -> body.append(section(folder, group)));
        return HEAD.replace("{count}", String.valueOf(shots.size())).replace("{filters}", filters(shots)) + body + TAIL;
    }

    private static String section(String folder, List<Shot> group) {
        var figures = group.stream().map(ContactSheet::figure).collect(Collectors.joining());
        return "<section><h2>" + folder.replace("/", " <small>") + "</small></h2><div class=grid>" + figures
                + "</div></section>\n";
    }

    private static String figure(Shot shot) {
        var wide = shot.width() > shot.height();
        return "<figure data-tags=\"%s\"%s><a href=\"%s\"><img loading=lazy src=\"%s\" width=%d height=%d alt=\"%s\"></a><figcaption>%s</figcaption></figure>%n"
                .formatted(
                        String.join("|", shot.tags()),
                        wide ? " class=wide" : "",
                        shot.file(),
                        shot.file(),
                        shot.width(),
                        shot.height(),
                        shot.name(),
                        shot.name());
    }

    private static String filters(List<Shot> shots) {
        var kinds = new LinkedHashMap<Integer, Map<String, Boolean>>();
        for (var shot : shots) {
            for (var i = 0; i < shot.tags().size(); i++) {
                kinds.computeIfAbsent(i, _ -> new LinkedHashMap<>())
                        .put(shot.tags().get(i), true);
            }
        }
        return kinds.entrySet().stream()
                .filter(kind -> kind.getValue().size() > 1)
                .map(kind -> kind.getValue().keySet().stream()
                        .map(tag -> "<a href=\"#\" data-kind=" + kind.getKey() + " data-tag=\"" + tag + "\">" + tag
                                + "</a>")
                        .collect(Collectors.joining("", "<p>", "</p>")))
                .collect(Collectors.joining());
    }

    private static final String HEAD = """
            <!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content="width=device-width">
            <title>Anjungan screens</title>
            <style>
            :root{--mori:#fbf8f1;--ink:#1b1a17;--second:#575145;--line:#e4dccb;--nila:#1e3a6e;--tint:#e9eef8}
            *{box-sizing:border-box}body{margin:0;background:var(--mori);color:var(--ink);font:15px/1.5 "Plus Jakarta Sans",system-ui,sans-serif}
            header{position:sticky;top:0;z-index:2;background:#fffffff2;border-bottom:1px solid var(--line);padding:14px 32px}
            h1{margin:0;font-size:20px}h1 small,h2 small{font-weight:500;color:var(--second);margin-left:8px}
            header p{margin:8px 0 0;display:flex;flex-wrap:wrap;gap:6px}
            header a{color:var(--nila);background:var(--tint);text-decoration:none;border-radius:99px;padding:2px 12px;font-weight:600;font-size:13px}
            header a[aria-pressed=true]{background:var(--nila);color:#fff}
            section{padding:8px 32px 24px}h2{font-size:17px;margin:20px 0 14px}
            .grid{display:flex;flex-wrap:wrap;gap:24px 20px;align-items:flex-end}
            figure{margin:0;width:190px}figure.wide{width:390px}
            img{display:block;width:100%;height:auto;border-radius:8px;box-shadow:0 0 0 1px var(--line),0 8px 24px #3c2d1414}
            a:focus-visible img,a:hover img{box-shadow:0 0 0 3px #d9920a}
            figcaption{font-size:12.5px;font-weight:600;color:var(--second);margin-top:8px;overflow-wrap:anywhere}
            .hidden{display:none}
            </style>
            <header><h1>Anjungan screens<small>{count} pictures</small></h1>{filters}</header>
            """;

    private static final String TAIL = """
            <script>
            const on=new Map();
            document.querySelectorAll('header a').forEach(a=>a.addEventListener('click',e=>{
              e.preventDefault();const k=a.dataset.kind,t=a.dataset.tag;
              on.get(k)===t?on.delete(k):on.set(k,t);
              document.querySelectorAll('header a').forEach(b=>b.setAttribute('aria-pressed',on.get(b.dataset.kind)===b.dataset.tag));
              document.querySelectorAll('figure').forEach(f=>{const tags=f.dataset.tags.split('|');
                f.classList.toggle('hidden',[...on].some(([k,t])=>tags[k]!==t))});
              document.querySelectorAll('section').forEach(s=>s.classList.toggle('hidden',!s.querySelector('figure:not(.hidden)')));
            }));
            </script></html>
            """;
}
