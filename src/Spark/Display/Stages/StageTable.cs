using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Spark.ML.Param;

namespace Spark.Display.Stages;

/// <summary>A stage or evaluator as its params: set ones stand out, defaults are muted, tooltips explain.</summary>
internal static class StageTable
{
    private const string Muted = "opacity:.6;";
    private const string Cell = "text-align:left;padding:2px 8px";

    public static string Html(Params stage)
    {
        var html = new StringBuilder("<div><b>").Append(Encode(Title(stage))).Append("</b>");
        html.Append("<table class=\"dataframe\"><tbody>\n");
        foreach (var param in stage.Declared.Where(stage.IsDefined))
        {
            var style = stage.IsSet(param) ? Cell : Muted + Cell;
            html.Append("<tr><td style=\"").Append(style).Append("\" title=\"").Append(Encode(param.Doc)).Append("\">")
                .Append(Encode(param.Name)).Append("</td><td style=\"").Append(style).Append("\">")
                .Append(Encode(Value(stage, param))).Append("</td></tr>\n");
        }

        return html.Append("</tbody></table></div>").ToString();
    }

    public static string Text(Params stage)
    {
        var set = stage.Declared.Where(stage.IsSet).Select(param => $"  {param.Name}: {Value(stage, param)}\n");
        return $"{Title(stage)}\n{string.Concat(set)}";
    }

    public static string Json(Params stage) => new JsonObject
    {
        ["uid"] = stage.Uid(),
        ["params"] = new JsonObject(stage.Declared.Where(stage.IsDefined).Select(
            param => KeyValuePair.Create(param.Name, (JsonNode?)param.Encode(stage.GetOrDefault(param)!)))),
    }.ToJsonString();

    // Models describe themselves; of others the text is the uid, which begins with the class or a short form of it.
    private static string Title(Params stage)
    {
        var text = stage.ToString();
        return text == stage.Uid() ? $"{stage.GetType().Name}: uid={text}" : text;
    }

    private static string Value(Params stage, Param param) => param.Show(stage.GetOrDefault(param)!);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
