namespace Amazon.ElasticMapReduce.Model;

public class KerberosAttributes
{
    public string? Realm { get; set; }
    public string? KdcAdminPassword { get; set; }
    public string? CrossRealmTrustPrincipalPassword { get; set; }
    public string? ADDomainJoinUser { get; set; }
    public string? ADDomainJoinPassword { get; set; }
}
