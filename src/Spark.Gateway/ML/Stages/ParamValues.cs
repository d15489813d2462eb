using System.Text.Json.Nodes;
using Microsoft.Spark.ML.Param;
using Spark.Gateway.Wire;

namespace Spark.Gateway.ML.Stages;

/// <summary>Values of params on their way into objects of the JVM and back.</summary>
internal static class ParamValues
{
    /// <summary>Sets a param. The C# type is the declared one, so the JVM stores what its own setter would.</summary>
    public static void Set(JavaObject target, Param param, object value)
    {
        switch (value)
        {
            case int or long or double or bool or string:
                target.Run("set", param.Name, value);
                return;
            case string[] texts:
                using (var array = target.Java.Strings(texts))
                {
                    target.Run("set", param.Name, array);
                }

                return;
            case double[] numbers:
                using (var array = target.Java.Doubles(numbers))
                {
                    target.Run("set", param.Name, array);
                }

                return;
            default:
                // Arrays of arrays, vectors and matrices go as the JSON of saved stages.
                using (var own = target.Call("getParam", param.Name))
                using (var decoded = own.Call("jsonDecode", param.Encode(value).ToJsonString()))
                {
                    target.Run("set", param.Name, decoded);
                }

                return;
        }
    }

    /// <summary>Every param that the object has set, for a stage whose params are not all plain values.</summary>
    public static void Read(JavaObject source, Params instance)
    {
        foreach (var param in instance.Declared)
        {
            using var own = source.Call("getParam", param.Name);
            if (source.Call<bool>("isSet", own))
            {
                var value = source.Call<object>("getOrDefault", own);
                instance.Set(param, Decoded(own, value, param));
            }
        }
    }

    /// <summary>A value of the JVM as the C# param has it.</summary>
    public static object Decoded(JavaObject own, object? value, Param param)
    {
        var text = own.Call<string>("jsonEncode", value);
        (value as JavaObject)?.Dispose();
        return param.Decode(JsonNode.Parse(text)!);
    }
}
