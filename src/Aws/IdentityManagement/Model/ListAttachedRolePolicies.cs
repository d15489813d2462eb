using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class ListAttachedRolePoliciesRequest : AmazonIdentityManagementServiceRequest
{
    public string? RoleName { get; set; }
    public string? PathPrefix { get; set; }
    public string? Marker { get; set; }
    public int? MaxItems { get; set; }
}

public class ListAttachedRolePoliciesResponse : AmazonWebServiceResponse
{
    public List<AttachedPolicyType>? AttachedPolicies { get; set; }
    public bool? IsTruncated { get; set; }
    public string? Marker { get; set; }
}
